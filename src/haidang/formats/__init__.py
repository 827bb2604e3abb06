"""What was read, found or compared, in the formats that programs take: JSON, SARIF, .xlsx. Knows no terminal."""
