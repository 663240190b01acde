//! What stands behind a chore's name on the command line. Six chores with four options between
//! them do not pay for an argument parser that compiles longer than all of them.

use anyhow::{Context, Result, bail};

/// Words not yet understood.
pub(crate) struct Arguments(Vec<String>);

impl Arguments {
    /// Takes what follows the chore's name.
    pub(crate) fn new(words: impl Iterator<Item = String>) -> Self {
        Self(words.collect())
    }

    /// The value of `--name value` or `--name=value`, taken out.
    pub(crate) fn value(&mut self, name: &str) -> Result<Option<String>> {
        let joined = format!("{name}=");
        let Some(at) = self
            .0
            .iter()
            .position(|word| word == name || word.starts_with(&joined))
        else {
            return Ok(None);
        };
        let word = self.0.remove(at);
        if let Some(value) = word.strip_prefix(&joined) {
            return Ok(Some(value.to_owned()));
        }
        if at == self.0.len() {
            bail!("{name} needs a value");
        }
        Ok(Some(self.0.remove(at)))
    }

    /// Whether `--name` is there, taken out.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let at = self.0.iter().position(|word| word == name);
        at.map(|at| self.0.remove(at)).is_some()
    }

    /// The first word that is left, taken out.
    pub(crate) fn next(&mut self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.remove(0))
    }

    /// Refuses what nobody understood.
    pub(crate) fn finish(self) -> Result<()> {
        match self.0.first() {
            None => Ok(()),
            Some(word) => bail!("do not know what to do with `{word}`"),
        }
    }

    /// Where `run` and `dev` listen: `127.0.0.1` and the port asked for.
    pub(crate) fn listen(&mut self) -> Result<String> {
        let port = self.value("--port")?.unwrap_or_else(|| "8080".to_owned());
        let port: u16 = port
            .parse()
            .with_context(|| format!("`{port}` is not a port"))?;
        Ok(format!("127.0.0.1:{port}"))
    }

    /// Where `run` and `dev` keep their data.
    pub(crate) fn data(&mut self) -> Result<String> {
        Ok(self.value("--data")?.unwrap_or_else(|| "./data".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    fn arguments(line: &str) -> Arguments {
        Arguments::new(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn a_value_stands_behind_its_name_or_an_equals_sign() {
        for line in ["--port 9000", "--port=9000"] {
            let mut given = arguments(line);
            assert_eq!(given.listen().unwrap(), "127.0.0.1:9000");
            given.finish().unwrap();
        }
    }

    #[test]
    fn what_is_missing_or_unknown_is_refused() {
        assert!(arguments("--port").listen().is_err());
        assert!(arguments("--port many").listen().is_err());
        assert!(arguments("--fast").finish().is_err());
    }
}
