// The floor LeakFlow.
