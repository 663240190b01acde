//! The storage traits, SQLite behind them, and the migrations.
