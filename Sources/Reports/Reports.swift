// The floor Reports.
