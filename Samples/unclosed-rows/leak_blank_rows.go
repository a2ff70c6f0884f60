package users

import (
	"database/sql"
	"fmt"
)

type Store struct{ DB *sql.DB }

func (s Store) Rename(id int64, name string) error {
	if _, err := s.DB.Query("UPDATE users SET name = ? WHERE id = ?", name, id); err != nil { // want "GL303"
		return fmt.Errorf("rename %d: %w", id, err)
	}
	return nil
}
