// The floor GoSyntax.
