// The floor Driver.
