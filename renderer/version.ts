/** The version the window names itself by; a test holds it to the one of package.json, which the window may not read. */
export const version = '0.1.0'
