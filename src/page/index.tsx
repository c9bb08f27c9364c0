import "./older-browsers";
import { createRoot } from "react-dom/client";
import { PageApp } from "./PageApp";

const container = document.getElementById("page");
if (!container) throw new Error("page.html has no element #page");
createRoot(container).render(<PageApp />);
