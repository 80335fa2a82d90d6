#: bench [--quick]       the end-to-end benchmark: one table of ratios; --jmh: the small ones
. "$commands/maven"

rm -rf "$here/benchmarks/target/quick"
if ! maven_through modules_as_they_come -Dquick -Denforcer.skip -Dmaven.test.skip=true -pl benchmarks -am package; then
    errors "$scratch/log" >&2
    exit 1
fi
cd "$here"
"$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:InitialRAMPercentage=3 -XX:NewRatio=1 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${SYNCLINE_JAVA_OPTIONS:-} \
    -cp "$here/benchmarks/target/quick/classes:$here/benchmarks/target/quick/lib/*" org.syncline.benchmarks.Bench "$@"
