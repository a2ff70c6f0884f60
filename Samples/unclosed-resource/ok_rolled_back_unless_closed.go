package index

import "errors"

type Tx interface {
	Put(key, value string) error
	Commit() error
	Rollback() error
	RollbackUnlessClosed() error
}

type Store interface {
	Begin() (Tx, error)
}

func putAll(store Store, pairs map[string]string) error {
	tx, err := store.Begin()
	if err != nil {
		return err
	}
	defer tx.RollbackUnlessClosed()
	for key, value := range pairs {
		if value == "" {
			return errors.New("empty value of " + key)
		}
		if err := tx.Put(key, value); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// A batch is given up unless it has been committed.
type Batch interface {
	Put(key, value string) error
	Commit() error
	Discard()
	DiscardIfDirty()
}

type Writer interface {
	NewBatch() (Batch, error)
}

func write(w Writer, key, value string) error {
	batch, err := w.NewBatch()
	if err != nil {
		return err
	}
	defer batch.DiscardIfDirty()
	if err := batch.Put(key, value); err != nil {
		return err
	}
	return batch.Commit()
}
