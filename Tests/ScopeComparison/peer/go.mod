module scopepeer

go 1.23
