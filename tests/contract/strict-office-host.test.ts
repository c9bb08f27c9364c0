/** @jest-environment jsdom */
import "./web-text-coding";
import { STANDING_STRICTNESS } from "../../src/workbench/excel/strictness";
import { describeOfficeHost } from "./open-office";

describeOfficeHost("An Excel as strict as a real one may be", STANDING_STRICTNESS);
