/** @jest-environment jsdom */
import "./web-text-coding";
import { describeOfficeHost } from "./open-office";

describeOfficeHost("Excel through Microsoft's office.js", {});
