module samples

go 1.25
