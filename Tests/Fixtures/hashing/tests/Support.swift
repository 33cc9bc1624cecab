// The lessons' tests are tangled into this target.
