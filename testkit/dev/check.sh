#: check                 formatting, compiler checks and architecture, without the other tests
. "$commands/maven"
. "$commands/checks"
check
