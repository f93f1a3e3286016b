-- Apart from V4, so that nothing is lost where that one is stopped in the middle and run again.
DROP TABLE IF EXISTS message;
