// The target LeakRules.
