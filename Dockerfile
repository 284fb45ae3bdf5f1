# Node 20 on Debian: SQLite's driver finds its ready-made binary, or a compiler to make one.
FROM node:20-bookworm AS build
WORKDIR /app
COPY . .
RUN npm ci --include=dev && node server/launch/build.mjs

FROM node:20-bookworm-slim
ENV NODE_ENV=production VARIORUM_HOST=0.0.0.0 VARIORUM_DATA=/data
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json ./package.json
COPY --from=build --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/build ./build
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4321
HEALTHCHECK --interval=10s --timeout=5s CMD ["node", "-e", "fetch('http://127.0.0.1:4321/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "build/cli.js", "serve"]
