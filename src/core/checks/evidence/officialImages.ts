/** Names a FROM may hold without a slash and mean an image: the official images of Docker Hub. */
const names = `
adminer aerospike almalinux alpine alt amazoncorretto amazonlinux api-firewall arangodb archlinux bash bonita
buildpack-deps busybox caddy cassandra centos chronograf cirros clearlinux clefos clickhouse clojure composer
convertigo couchbase couchdb crate dart debian docker drupal eclipse-mosquitto eclipse-temurin eggdrop
elasticsearch elixir emqx erlang express-gateway fedora flink fluentd friendica gazebo gcc geonetwork ghost
gradle groovy haproxy haskell haxe hello-world hitch httpd hylang ibm-semeru-runtimes ibmjava influxdb irssi
java jenkins jetty joomla jobber jruby julia kapacitor kibana kong krakend lightstreamer liquibase logstash
mageia mariadb matomo maven mediawiki memcached mongo mongo-express monica mono mysql nats nats-streaming neo4j
neurodebian nextcloud nginx node notary nuxeo odoo open-liberty openjdk openresty opensuse oraclelinux orientdb
percona perl photon php php-zendserver phpmyadmin plone postfixadmin postgres pypy python r-base rabbitmq rails
rakudo-star rapidoid redis redmine registry rethinkdb rocket.chat rockylinux ros ruby rust sapmachine satosa
scratch silverpeas sl solr sonarqube sourcemage spark spiped storm swarm swift swipl teamspeak telegraf thrift
tomcat tomee traefik ubuntu ubuntu-debootstrap unit valkey varnish vault websphere-liberty wordpress xwiki
yourls znc zookeeper`;

/** Official images by name; `scratch` is among them, as no stage should be told from it. */
export const officialImages: ReadonlySet<string> = new Set(names.trim().split(/\s+/));
