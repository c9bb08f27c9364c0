// What a page comes to is waited for as long as a busy machine may take: a hang is found all the same, by the test's own limit.
if (typeof window !== "undefined") require("@testing-library/dom").configure({ asyncUtilTimeout: 20_000 });
