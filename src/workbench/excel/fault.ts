/** An error that Excel reports to the add-in; it reaches the add-in as an `OfficeExtension.Error`. */
export class ExcelFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** Where it happened, as `Class.member`. */
    readonly location: string,
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = "ExcelFault";
  }
}

export const DIMENSIONS_MESSAGE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

export function itemNotFound(location: string): ExcelFault {
  return new ExcelFault("ItemNotFound", "The requested resource doesn't exist.", location, 404);
}

export function itemAlreadyExists(location: string): ExcelFault {
  return new ExcelFault("ItemAlreadyExists", "The resource being created already exists.", location, 409);
}

export function invalidArgument(
  location: string,
  message = "The argument is invalid or missing or has an incorrect format.",
): ExcelFault {
  return new ExcelFault("InvalidArgument", message, location);
}

export function accessDenied(location: string): ExcelFault {
  return new ExcelFault("AccessDenied", "You cannot perform the requested operation.", location, 403);
}

export function invalidOperation(location: string, message: string): ExcelFault {
  return new ExcelFault("InvalidOperation", message, location);
}

/** A method or property was asked of an object that is null (`isNullObject`). */
export function nullObjectUsed(location: string): ExcelFault {
  return new ExcelFault(
    "InvalidObjectPath",
    "The object path is not working for what you're trying to do: the object is a null object.",
    location,
  );
}

/** The loud answer to everything that this stand-in for Excel does not do. `what` is `Class.member`. */
export function notImplemented(what: string): ExcelFault {
  return new ExcelFault("NotImplemented", `NotImplemented: ${what}`, what, 501);
}
