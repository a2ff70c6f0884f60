package status

import (
	"database/sql"
	"net"
	"os"
)

// problem is what a command ends with: no error by its methods.
type problem interface{ Code() int }

type exit int

func (e exit) Code() int { return int(e) }

type settings struct{ name string }

func openBase(s settings) (*sql.DB, problem) {
	db, err := sql.Open("sqlite", s.name)
	if err != nil {
		return nil, exit(1)
	}
	return db, nil
}

func tables(s settings) (int, problem) {
	db, p := openBase(s)
	if p != nil {
		return 0, p
	}
	defer db.Close()
	return db.Stats().OpenConnections, nil
}

func dial(address string) (net.Conn, *settings, *exit) {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		code := exit(2)
		return nil, nil, &code
	}
	return conn, &settings{name: address}, nil
}

func greet(address string) int {
	conn, _, code := dial(address)
	if code == nil {
		conn.Write([]byte("hello"))
		conn.Close()
		return 0
	}
	return int(*code)
}

type reasons []string

func firstOf(names []string) (*os.File, reasons) {
	var why reasons
	for _, name := range names {
		file, err := os.Open(name)
		if err == nil {
			return file, nil
		}
		why = append(why, err.Error())
	}
	return nil, why
}

func size(names []string) (int64, reasons) {
	file, why := firstOf(names)
	if why != nil {
		return 0, why
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return 0, reasons{err.Error()}
	}
	return info.Size(), nil
}
