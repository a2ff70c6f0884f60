// The floor GoScope.
