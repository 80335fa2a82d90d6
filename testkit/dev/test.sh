#: test                  setup, check, then every test; ends with "N passed, N failed"
. "$commands/maven"
. "$commands/servers"
. "$commands/checks"
. "$commands/postgresql-15"
. "$commands/reports"

started=$(date +%s)
failed_parts=""

part() { # part NAME COMMAND...: a part that fails does not keep the next one from running
    name=$1
    shift
    if ! "$@"; then
        failed_parts="$failed_parts $name"
    fi
}

# The check has compiled everything and has played the tests of the architecture. To Maven a jar that was just packed is
# a dependency that has changed: it would compile all modules above it a second time.
every_test() {
    echo "Testing every module ..."
    maven_through test_classes_as_they_come --fail-at-end verify -Dmaven.compiler.useIncrementalCompilation=false \
        -Dsurefire.excludes='**/*$*,org/syncline/architecture/**' || return 1
}

install_servers
forget_reports
part check check
part tests every_test
module_times "$scratch/log"
part postgresql-15 store_tests_on_postgresql_15
echo "All of it took $((($(date +%s) - started) / 60)) min $((($(date +%s) - started) % 60)) s."
conclude "$failed_parts"
