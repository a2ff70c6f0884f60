// The floor RuleKit.
