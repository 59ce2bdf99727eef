# One image for bot and worker; compose says which part a container is.
# Debian, not Alpine: Temporal's native core is built for glibc only.
FROM node:22-bookworm-slim

WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY . .
# The workflow code as one script, so that no worker has to make it when it starts.
RUN node --import tsx src/temporal/bundle-check.ts

ENV NODE_ENV=production
USER node
# Each part ends by itself on SIGTERM after the work in hand is done.
STOPSIGNAL SIGTERM
CMD ["node", "--import", "tsx", "src/worker.ts"]
