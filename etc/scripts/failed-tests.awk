# What a runner's log says about each failed test: its name, the error's first lines and the top of the stack.
#
#   awk -f failed-tests.awk -v root=<the project's folder> <log of "dotnet test" or vitest>
#
# At most 10 tests with 25 lines each, of which the error's message takes 15 at most, so that a long one leaves room for
# the stack. Nothing is written when the log tells of no failed test.

function begin() {
  tests++
  open = tests <= 10
  lines = 0
  message_lines = 0
  in_message = 1
}

function put(line) {
  if (!open || lines == 25) return
  if (in_message && ++message_lines > 15) {
    if (message_lines == 16) put_plainly("   …")
    return
  }
  put_plainly(line)
}

function put_plainly(line) {
  lines++
  while ((at = index(line, root "/")) > 0) line = substr(line, 1, at - 1) substr(line, at + length(root) + 1)
  print (length(line) > 300 ? substr(line, 1, 300) "…" : line)
}

{ sub(/\r$/, "") }

# dotnet test: its own lines for a test follow "  Failed"; the adapter says the same again in between.
/^\[xUnit\.net / { next }
/^  Failed [^:]/ { begin(); dotnet = 1 }
/^  (Passed|Skipped) / || /^(Test Run|Results File|Data collector)/ { open = 0 }
/^The active test run was aborted/ || /^Data collector .* inactivity time/ { begin(); dotnet = 1 }
dotnet && /^  Stack Trace:$/ { in_message = 0 }
dotnet && (/^ *at System\.(Reflection|Runtime)\./ || /^--- End of stack trace/ || /^ *$/) { next }

# vitest: one block for each kind of failure; tests with the same error stand one under the other.
/^ FAIL / { if (!(open && named)) begin(); dotnet = 0 }
/Unhandled (Error|Rejection)/ && /^⎯/ { begin(); dotnet = 0; put($0); next }
/^⎯/ { open = 0 }
!dotnet && /^ *❯ / { in_message = 0 }

{ put($0); named = /^ FAIL / }

END { if (tests > 10) print "  … and " tests - 10 " more" }
