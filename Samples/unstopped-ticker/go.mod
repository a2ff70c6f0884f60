module samples/unstopped-ticker

go 1.21
