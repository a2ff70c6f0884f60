package avatar

import (
	"context"
	"fmt"
	"image"
	_ "image/png"
	"net/http"
)

type Service struct {
	hc   http.Client
	base string
}

func (s *Service) Picture(ctx context.Context, user string) (image.Image, error) {
	req, err := http.NewRequestWithContext(ctx, "GET", s.base+"/avatars/"+user, nil)
	if err != nil {
		return nil, err
	}
	resp, err := s.hc.Do(req) // want "GL302"
	if err != nil {
		return nil, fmt.Errorf("avatar of %s: %w", user, err)
	}
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("avatar of %s: %s", user, resp.Status)
	}
	defer resp.Body.Close()
	img, _, err := image.Decode(resp.Body)
	return img, err
}
