import express, { type Router } from "express";

const LIMIT_BYTES = 100_000;

const bodies = express.Router();
bodies.use(express.json({ limit: LIMIT_BYTES, type: ["json", "+json"] }));
// No address takes another kind of body, yet a heavy one is refused for its weight before it is refused for its kind.
bodies.use(express.raw({ limit: LIMIT_BYTES, type: () => true }));

/** Reads bodies with a limit that holds after unpacking too: a gzip bomb is refused while it is small. */
export const refuseBadBodies: Router = bodies;
