// Stands in for `electron` in unit tests, which run in plain Node: code under unit test imports only its types.
export {}
