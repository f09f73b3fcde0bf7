import DuidCLI

DuidProgram.run()
