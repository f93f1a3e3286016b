# Untested: no container engine was at hand. Build the server first (./chat server --version), then: docker build -t cortile .
#   docker run -d --name cortile -v cortile:/var/lib/cortile -p 53101:53101 cortile
FROM debian:bookworm-slim

RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-17-jre-headless \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --home-dir /var/lib/cortile --create-home cortile

COPY chat-micro/target/cortile-server.jar /opt/cortile/
COPY config /opt/cortile/config

ENV CORTILE_CONFIG=/opt/cortile/config/cortile.properties \
    CORTILE_DATA=/var/lib/cortile \
    CORTILE_CACHE=/tmp/cortile
USER cortile
WORKDIR /var/lib/cortile
VOLUME /var/lib/cortile
EXPOSE 53101

ENTRYPOINT ["java", "@/opt/cortile/config/server.jvm", "-jar", "/opt/cortile/cortile-server.jar"]
# Others can only reach the encrypted port.
CMD ["0.0.0.0", "--venturi-port=off", "--baiocchi-port=off", "--native-port=off"]
