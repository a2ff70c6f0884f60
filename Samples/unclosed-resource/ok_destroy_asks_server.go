package machines

import (
	"context"
	"errors"
)

// Task is work that the server does.
type Task interface{ Wait() error }

// Machine is a handle on a machine of the server's.
type Machine interface {
	Name() string
	Destroy(ctx context.Context) (Task, error)
	Terminate(ctx context.Context, force bool) (Task, error)
}

type Server interface {
	CreateMachine(ctx context.Context, name string) (Machine, error)
	OpenMachine(ctx context.Context, name string) (Machine, error)
}

func Replace(ctx context.Context, server Server, name string) error {
	old, err := server.OpenMachine(ctx, name)
	if err != nil {
		return err
	}
	if old.Name() != name {
		return errors.New("another machine has that name")
	}
	task, err := old.Destroy(ctx)
	if err != nil {
		return err
	}
	return task.Wait()
}

func Try(server Server, name string) (Task, error) {
	machine, err := server.CreateMachine(context.Background(), name)
	if err != nil {
		return nil, err
	}
	if machine.Name() == "" {
		return nil, errors.New("a machine without a name")
	}
	return machine.Destroy(context.Background())
}
