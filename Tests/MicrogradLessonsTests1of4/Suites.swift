// The suites of this target are tangled from a quarter of the lessons.
