package main

import (
	"fmt"
	"log"
	"os"
	"os/exec"
)

func main() {
	cmd := exec.Command("parcelwatch", os.Args[1:]...)
	if err := cmd.Start(); err != nil {
		log.Fatal(err)
	}
	fmt.Println("started as", cmd.Process.Pid)
}
