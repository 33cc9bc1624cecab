// The suites here are tangled from the lessons. SwiftPM sees a target only where a Swift file is;
// what several lessons' tests need can stand here too.
