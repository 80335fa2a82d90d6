#: setup                 install the servers that the tests start
. "$commands/servers"
install_servers
