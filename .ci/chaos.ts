#!/usr/bin/env node
/**
 * Kills builds at random moments, takes their disk away, and looks at what is left: the last archive whole, the next one
 * right. Too slow for the tests of every day.
 *
 * Usage: node .ci/chaos.ts [ROUNDS]
 */
