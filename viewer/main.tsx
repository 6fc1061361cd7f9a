import "@fontsource-variable/schibsted-grotesk/index.css";
import "./app/tokens.css";
import "./app/app.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { createViewStore } from "./state/view-store.ts";
// Last: it has the word over every panel's own.
import "./app/forced-colors.css";

const store = createViewStore(window.location, navigator.languages);

createRoot(document.getElementById("page")!).render(
  <StrictMode>
    <App store={store} />
  </StrictMode>,
);
