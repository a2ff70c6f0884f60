package index

type Tx interface {
	Put(key, value string) error
	Commit() error
	Rollback() error
	RollbackTo(name string) error
}

type Store interface {
	Begin() (Tx, error)
}

func put(store Store, key, value string) error {
	tx, err := store.Begin() // want "tx from store.Begin is not committed or rolled back when line 21 returns"
	if err != nil {
		return err
	}
	defer tx.RollbackTo("start")
	if err := tx.Put(key, value); err != nil {
		return err
	}
	return tx.Commit()
}
