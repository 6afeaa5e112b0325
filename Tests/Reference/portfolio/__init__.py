"""The portfolio and the score, computed from docs/requests.md and docs/score.md alone."""
