#: cache                 have the JVM keep what a start loads, for the starts to come; build does it in the background
# ./dev cache [WORDS]: of the command with these words instead of a server that answers its first pages.
app=$here/cli/target/app
[ $# -gt 0 ] || set -- warm-up
[ -e "$app/.built" ] || "$here/dev" build
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
chmod a+x "$scratch" # as root, the embedded database runs as somebody else

which_build() { ls -di "$app/.built"; }

wanted=$(which_build)
exec 9>"$here/cli/target/.training"
flock 9
# What was built meanwhile gets a cache of its own.
if [ -e "$app/syncline.aot" ] || [ "$(which_build)" != "$wanted" ]; then
    exit 0
fi
if ! SYNCLINE_JAVA_OPTIONS="-XX:AOTCacheOutput=$scratch/aot ${SYNCLINE_JAVA_OPTIONS:-}" timeout 600 \
    "$here/syncline" "$@" --home "$scratch/home" >"$scratch/log" 2>&1 </dev/null || [ ! -e "$scratch/aot" ]; then
    cat "$scratch/log" >&2
    echo "There is no cache now; Syncline starts without one, only slower." >&2
    exit 1
fi
if [ "$(which_build)" = "$wanted" ]; then
    cp "$scratch/aot" "$app/.aot"
    mv "$app/.aot" "$app/syncline.aot" # one that is there is whole
fi
