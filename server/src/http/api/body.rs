//! Bodies of requests: JSON objects whose fields are read one by one, so that a wrong type names its field and
//! all faults are told at once.

use axum::extract::{FromRequest, Request};
use domain::question::Answers;
use futures::StreamExt;
use http::{HeaderMap, header};
use serde_json::{Map, Value};

use crate::http::problem::{FieldProblem, Problem, Result};

/// The most bytes of a body: the longest story in any script, and its answers, several times over.
pub(crate) const BODY_MAX: usize = 256 * 1024;
/// A body up to here is still read, to say which field made it too large.
const READ_MAX: usize = 4 * 1024 * 1024;

/// The object that was sent. No body at all counts as `{}`.
pub(crate) struct Body {
    fields: Map<String, Value>,
    faults: Vec<FieldProblem>,
}

impl<S: Send + Sync> FromRequest<S> for Body {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self> {
        let (parts, body) = request.into_parts();
        let mut chunks = body.into_data_stream();
        let mut bytes = Vec::new();
        while let Some(chunk) = chunks.next().await {
            let chunk = chunk.map_err(|_| Problem::unreadable("body", "The body was cut off."))?;
            if bytes.len() + chunk.len() > READ_MAX {
                return Err(Problem::too_large("body", BODY_MAX));
            }
            bytes.extend_from_slice(&chunk);
        }
        let fields = read(&parts.headers, &bytes)?;
        Ok(Self { fields, faults: Vec::new() })
    }
}

fn read(headers: &HeaderMap, bytes: &[u8]) -> Result<Map<String, Value>> {
    if bytes.is_empty() {
        return Ok(Map::new());
    }
    if !is_json(headers) {
        return Err(Problem::unsupported_media_type());
    }
    let value = match std::str::from_utf8(bytes) {
        Ok(text) => serde_json::from_str(text)
            .map_err(|error| Problem::unreadable("body", format!("The body is no JSON: {error}."))),
        Err(error) => {
            let detail = format!("The body is not UTF-8 from byte {} on.", error.valid_up_to());
            let field = broken_field(bytes, error.valid_up_to());
            Err(Problem::unreadable(&field, detail))
        }
    };
    if bytes.len() > BODY_MAX {
        let field = value.ok().as_ref().and_then(longest).unwrap_or_else(|| "body".to_owned());
        return Err(Problem::too_large(&field, BODY_MAX));
    }
    match value? {
        Value::Object(fields) => Ok(fields),
        _ => Err(Problem::field("body", "wrong_type", "The body must be a JSON object.")),
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
}

/// The field whose text is not UTF-8: the last name before the broken byte, as far as one can tell.
fn broken_field(bytes: &[u8], at: usize) -> String {
    let before = String::from_utf8_lossy(&bytes[..at]);
    let name = before.rfind("\":").and_then(|end| before[..end].rsplit('"').next().map(str::to_owned));
    name.filter(|name| !name.is_empty() && name.len() <= 40).unwrap_or_else(|| "body".to_owned())
}

/// The path of the longest text.
fn longest(value: &Value) -> Option<String> {
    fn walk<'v>(value: &'v Value, path: &mut Vec<&'v str>, best: &mut (usize, String)) {
        match value {
            Value::String(text) if text.len() > best.0 => *best = (text.len(), path.join(".")),
            Value::Object(fields) => {
                for (name, value) in fields {
                    path.push(name);
                    walk(value, path, best);
                    path.pop();
                }
            }
            _ => {}
        }
    }
    let mut best = (0, String::new());
    walk(value, &mut Vec::new(), &mut best);
    Some(best.1).filter(|path| !path.is_empty())
}

impl Body {
    /// A text; empty where it is missing or null.
    pub(crate) fn text(&mut self, path: &str) -> String {
        match self.find(path) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(_) => self.wrong(path, "a text"),
        }
    }

    /// A list of texts; empty where it is missing or null.
    pub(crate) fn list(&mut self, path: &str) -> Vec<String> {
        let texts = match self.find(path) {
            None | Some(Value::Null) => Some(Vec::new()),
            Some(Value::Array(list)) => list.iter().map(|one| one.as_str().map(str::to_owned)).collect(),
            Some(_) => None,
        };
        texts.unwrap_or_else(|| self.wrong(path, "a list of texts"))
    }

    /// Yes or no; no where it is missing or null.
    pub(crate) fn flag(&mut self, path: &str) -> bool {
        match self.find(path) {
            None | Some(Value::Null) => false,
            Some(Value::Bool(flag)) => *flag,
            Some(_) => self.wrong(path, "true or false"),
        }
    }

    /// Yes or no as the form says it, from `true`, `false` or a text; empty where it is missing or null.
    pub(crate) fn yes_or_no(&mut self, path: &str) -> String {
        match self.find(path) {
            Some(Value::Bool(flag)) => yes_no(*flag),
            _ => self.text(path),
        }
    }

    /// An instant as RFC 3339 says it.
    pub(crate) fn instant(&mut self, path: &str) -> Option<domain::Millis> {
        let text = self.text(path);
        if text.is_empty() {
            return None;
        }
        let instant = text.parse::<jiff::Timestamp>().ok();
        if instant.is_none() {
            let detail = "It must be a time with its offset, such as 2026-11-05T14:30:00+08:00.";
            self.faults.push(FieldProblem::new(path, "not_a_time", detail));
        }
        instant.map(jiff::Timestamp::as_millisecond)
    }

    /// The same, but it has to be there.
    pub(crate) fn needed_instant(&mut self, path: &str) -> Option<domain::Millis> {
        let before = self.faults.len();
        let instant = self.instant(path);
        if instant.is_none() && self.faults.len() == before {
            self.faults.push(FieldProblem::new(path, "missing", "It is needed."));
        }
        instant
    }

    /// Answers by question: texts, numbers and yes or no.
    pub(crate) fn answers(&mut self, path: &str) -> Answers {
        let mut answers = Answers::new();
        match self.fields.get(path) {
            None | Some(Value::Null) => {}
            Some(Value::Object(given)) => {
                for (code, value) in given {
                    let answer = match value {
                        Value::Null => continue,
                        Value::String(text) => text.clone(),
                        Value::Number(number) => number.to_string(),
                        Value::Bool(flag) => yes_no(*flag),
                        Value::Array(_) | Value::Object(_) => {
                            let field = format!("{path}.{code}");
                            let detail = "It must be a text, a number, true or false.";
                            self.faults.push(FieldProblem::new(field, "wrong_type", detail));
                            continue;
                        }
                    };
                    answers.insert(code.clone(), answer);
                }
            }
            Some(_) => self.wrong(path, "an object"),
        }
        answers
    }

    /// Makes sure that a field that holds others is an object, if it is there.
    pub(crate) fn object(&mut self, path: &str) {
        if self.fields.get(path).is_some_and(|value| !value.is_object() && !value.is_null()) {
            self.wrong::<()>(path, "an object");
        }
    }

    /// One of the codes of a closed list; `None` where it is missing or null.
    pub(crate) fn code<T>(&mut self, path: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.text(path);
        if text.is_empty() {
            return None;
        }
        let value = read(&text);
        if value.is_none() {
            self.faults.push(FieldProblem::new(path, "unknown_choice", "It is not one of the choices."));
        }
        value
    }

    /// The same, but it has to be there.
    pub(crate) fn needed_code<T>(&mut self, path: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let before = self.faults.len();
        let value = self.code(path, read);
        if value.is_none() && self.faults.len() == before {
            self.faults.push(FieldProblem::new(path, "missing", "It is needed."));
        }
        value
    }

    /// Adds a fault that only the caller can see.
    pub(crate) fn fault(&mut self, path: &str, code: &str, detail: &str) {
        self.faults.push(FieldProblem::new(path, code, detail));
    }

    /// The faults so far, if there are any.
    pub(crate) fn checked(self) -> Result<()> {
        if self.faults.is_empty() { Ok(()) } else { Err(Problem::invalid(self.faults)) }
    }

    /// The one text that a body holds, if nothing is wrong with it.
    pub(crate) fn only_text(mut self, path: &str) -> Result<String> {
        let text = self.text(path);
        self.checked()?;
        Ok(text)
    }

    fn find(&self, path: &str) -> Option<&Value> {
        match path.split_once('.') {
            Some((outer, inner)) => self.fields.get(outer)?.get(inner),
            None => self.fields.get(path),
        }
    }

    fn wrong<T: Default>(&mut self, path: &str, right: &str) -> T {
        self.faults.push(FieldProblem::new(path, "wrong_type", format!("It must be {right}.")));
        T::default()
    }
}

fn yes_no(flag: bool) -> String {
    if flag { "yes".to_owned() } else { "no".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_field_with_the_broken_byte_is_named() {
        let body = b"{\"language\":\"fr\",\"story\":\"caf\xe9\"}";
        let at = body.iter().position(|byte| *byte == 0xe9).expect("it is there");
        assert_eq!(broken_field(body, at), "story");
        assert_eq!(broken_field(b"\xff", 0), "body");
    }

    #[test]
    fn the_longest_text_is_found_at_any_depth() {
        let value = serde_json::json!({"a": "xx", "contact": {"name": "xxxx"}, "n": 7, "l": ["xxxxxx"]});
        assert_eq!(longest(&value).as_deref(), Some("contact.name"));
        assert_eq!(longest(&serde_json::json!([])), None);
    }
}
