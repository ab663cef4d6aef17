"""What the tests share starts here; every folder of tests is a package so that none hides a real one."""
