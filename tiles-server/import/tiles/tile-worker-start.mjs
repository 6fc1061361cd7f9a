// A thread starts without its parent's loaders, so TypeScript is made known here first.
import { register } from "tsx/esm/api";

register();
await import("./tile-worker.ts");
