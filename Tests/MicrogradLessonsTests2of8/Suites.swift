// The suites of this target are tangled from an eighth of the lessons.
