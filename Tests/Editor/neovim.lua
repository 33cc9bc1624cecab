-- Writes in lessons as an author does, in a real Neovim with its own client, and ends with an error if
-- something does not come: .ci/editor calls this in the package's folder.
local done = 0

local function say(...)
  io.stdout:write(table.concat({ ... }, ' ') .. '\n')
end

local function fail(...)
  say('editor: FAILED:', ...)
  vim.cmd('cquit 1')
end

local function expect(condition, what, got)
  if not condition then
    fail(what .. '; got ' .. vim.inspect(got))
  end
  done = done + 1
  say('editor: ' .. what)
end

-- Waits for what comes some time; the limit is only there for what never does.
local function wait(what, condition)
  if not vim.wait(180000, condition, 20) then
    fail(what .. ' never came: ' .. vim.inspect(vim.diagnostic.get()))
  end
end

local begun = vim.loop.hrtime()
local client = vim.lsp.start_client({
  name = 'weave',
  cmd = { '.build/debug/weave', 'lsp' },
  root_dir = vim.loop.cwd(),
})

local function edit(name)
  vim.cmd('silent edit ' .. name)
  vim.lsp.buf_attach_client(0, client)
end

-- The place of a text, with the cursor on a character of it.
local function at(text, offset)
  vim.fn.cursor(1, 1)
  local line = vim.fn.search('\\V' .. text, 'c')
  if line == 0 then
    fail('no ' .. text .. ' in ' .. vim.fn.expand('%'))
  end
  vim.fn.cursor(line, vim.fn.col('.') + (offset or 0))
  return line
end

local function ask(method, more)
  local parameters = vim.tbl_extend('force', vim.lsp.util.make_position_params(), more or {})
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/' .. method, parameters, 180000)
  local answer = answers and answers[client] or {}
  if answer.error then
    fail(method .. ': ' .. vim.inspect(answer.error))
  end
  return answer.result
end

edit('lessons/17-an-mlp.md')
wait('the server', function()
  local server = vim.lsp.get_client_by_id(client)
  return server and server.initialized
end)

-- A hover with a type.
at('let model = MLP', 4)
local hover = ask('hover')
expect(
  hover and hover.contents.value:find('let model: MLP', 1, true),
  'a hover shows the type of a constant', hover)

say(string.format('editor: from the start to the first answer: %.1f s', (vim.loop.hrtime() - begun) / 1e9))

-- A completion from an earlier lesson in a line that is not saved.
local line = at('let model = MLP')
vim.fn.append(line, { 'let kind: Operation = .leaf', 'Mersenne' })
vim.fn.cursor(line + 2, 8)
local parameters = { position = { line = line + 1, character = 8 } }
local words = {}
for _, item in ipairs((ask('completion', parameters) or { items = {} }).items) do
  words[item.label] = true
end
expect(words['MersenneTwister'], 'a type of an earlier lesson completes', words)

-- How long a key takes until its completions are there: printed and not judged, for machines differ.
local times = {}
for length = 1, 8 do
  local text = ('Mersenne'):sub(1, length)
  vim.fn.setline(line + 2, text)
  local start = vim.loop.hrtime()
  ask('completion', { position = { line = line + 1, character = length } })
  table.insert(times, (vim.loop.hrtime() - start) / 1e6)
end
table.sort(times)
say(string.format('editor: from a key to its completions: median %.0f ms, at most %.0f ms',
  times[#times / 2], times[#times]))

-- A fault that comes and goes with the text.
vim.fn.setline(line + 2, 'let wrong: Int = model.parameters')
wait('the fault', function()
  for _, fault in ipairs(vim.diagnostic.get(0)) do
    if fault.lnum == line + 1 and fault.message:find('Int') then
      return true
    end
  end
end)
expect(true, 'a fault appears at its line')
vim.fn.setline(line + 2, 'let right: Int = model.parameters.count')
wait('an end of the fault', function()
  for _, fault in ipairs(vim.diagnostic.get(0)) do
    if fault.severity == vim.diagnostic.severity.ERROR then
      return false
    end
  end
  return true
end)
expect(true, 'the fault goes when the text is mended')

-- A definition in another lesson.
at('Operation = .leaf', 2)
vim.lsp.buf.definition()
wait('the definition', function()
  return vim.fn.expand('%:t') == '06-the-value-class.md'
end)
expect(
  vim.fn.getline('.'):find('enum Operation', 1, true),
  'a definition jumps from lesson 17 to lesson 6', vim.fn.getline('.'))

-- The toolkit's own faults and words.
edit('lessons/17-an-mlp.md')
at('```swift run', 11)
vim.fn.setline('.', '```swift rnu')
wait('an own fault', function()
  for _, fault in ipairs(vim.diagnostic.get(0)) do
    if fault.message:find("did you mean 'run'", 1, true) then
      return true
    end
  end
end)
expect(true, 'a misspelled word of a fence is told, with what was meant')
vim.cmd('silent edit!')

-- A rename in three lessons; .ci/editor compiles what comes of it.
edit('lessons/06-the-value-class.md')
at('enum Operation', 6)
local change = ask('rename', { newName = 'Deed' })
vim.lsp.util.apply_workspace_edit(change, 'utf-16')
local changed = {}
for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
  local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
  local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':t')
  if text:find('Deed', 1, true) then
    table.insert(changed, name)
    vim.fn.writefile(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), vim.env.RENAMED .. '/' .. name)
  end
end
table.sort(changed)
expect(#changed >= 3, 'a rename reaches ' .. table.concat(changed, ', '), changed)

say(done .. ' passed, 0 failed')
vim.lsp.stop_client(client)
wait('an end', function()
  return vim.lsp.client_is_stopped(client)
end)
vim.cmd('qa!')
