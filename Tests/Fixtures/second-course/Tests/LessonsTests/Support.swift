// The suites here are tangled from the lessons. SwiftPM sees a target only where a Swift file is.
