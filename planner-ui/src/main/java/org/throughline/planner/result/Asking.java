package org.throughline.planner.result;

import java.time.LocalDate;
import org.throughline.data.engagement.AccountRegister;

/// What answers about a file are given by.
///
/// @param today no export is of a later day
/// @param accounts that the team has
record Asking(LocalDate today, AccountRegister accounts) {}
